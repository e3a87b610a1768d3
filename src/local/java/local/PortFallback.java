package local;

/**
 * A port that was not free.
 *
 * @param server whose port it was to be
 * @param wanted the port that was not free
 * @param taken the port that the server has instead
 */
public record PortFallback(String server, int wanted, int taken) {}
