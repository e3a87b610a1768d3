/** Knows of each message what became of the records of its objects, and when all is done. */
package processors.delivery;
