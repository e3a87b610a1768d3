package bench;

/**
 * What one stage takes of a record's time on one core.
 *
 * @param stage which one
 * @param micros CPU time per record
 * @param percent of the route's whole time
 */
record StageTime(Stage stage, Spread micros, Spread percent) {}
