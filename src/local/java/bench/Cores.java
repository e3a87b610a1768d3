package bench;

/** On how many cores is measured. */
enum Cores {
  ONE,
  ALL
}
