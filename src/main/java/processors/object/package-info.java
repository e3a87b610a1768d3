/** From an object's name to batches of its records, or to the reason why there are none. */
package processors.object;
