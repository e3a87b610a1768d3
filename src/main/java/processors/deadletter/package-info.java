/** Writes what cannot be loaded to the dead-letter channel, so that it can be tried again. */
package processors.deadletter;
