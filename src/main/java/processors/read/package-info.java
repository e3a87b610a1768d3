/** Finds the records of unpacked objects and cuts them into batches. */
package processors.read;
