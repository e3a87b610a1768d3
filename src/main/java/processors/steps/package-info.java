/**
 * Steps that log types share. A log type's YAML makes beans of them, says what they work on, and
 * puts them into its route.
 */
package processors.steps;
