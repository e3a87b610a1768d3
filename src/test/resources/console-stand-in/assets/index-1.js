let standIn = true
