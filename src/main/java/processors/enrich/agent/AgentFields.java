package processors.enrich.agent;

import processors.record.Document;
import processors.record.FieldPath;

/**
 * The fields of an object with a user agent. Some names hold a dot, as in the reference system,
 * whose users' conditions look for {@code "os.name"}; OpenSearch does not tell such a name from an
 * object in an object.
 *
 * @param original its text
 * @param name the program's name
 * @param version the program's version
 * @param systemName the operating system's name
 * @param systemFull the operating system's name and version
 * @param systemVersion the operating system's version
 * @param device the device's name
 */
record AgentFields(
    FieldPath original,
    FieldPath name,
    FieldPath version,
    FieldPath systemName,
    FieldPath systemFull,
    FieldPath systemVersion,
    FieldPath device) {

  /** The fields under an object, such as {@code user_agent}. */
  static AgentFields under(FieldPath object) {
    return new AgentFields(
        FieldPath.of(object + ".original"),
        FieldPath.of(object + ".name"),
        FieldPath.of(object + ".version"),
        FieldPath.of(object + ".os\\.name"),
        FieldPath.of(object + ".os\\.full"),
        FieldPath.of(object + ".os\\.version"),
        FieldPath.of(object + ".device\\.name"));
  }

  /** Sets them. */
  void put(Document document, String text, UserAgent agent) {
    document.put(original, text);
    document.put(name, agent.name());
    if (!agent.version().isEmpty()) {
      document.put(version, agent.version());
    }
    document.put(systemName, agent.system());
    if (agent.systemVersion().isEmpty()) {
      document.put(systemFull, agent.system());
    } else {
      document.put(systemFull, agent.system() + " " + agent.systemVersion());
      document.put(systemVersion, agent.systemVersion());
    }
    document.put(device, agent.device());
  }
}
