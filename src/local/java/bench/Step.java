package bench;

import org.apache.camel.Processor;

/**
 * A step of a route.
 *
 * @param stage the stage that it counts for
 * @param processor what the route calls
 */
record Step(Stage stage, Processor processor) {}
