/** From a queue's message to the objects that it names. */
package processors.ingest;
