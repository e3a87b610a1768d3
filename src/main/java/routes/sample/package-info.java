/** Looks at a sample of a log and makes a log type of it, to begin with. */
package routes.sample;
