/** Unpacks objects as streams, in bounded memory, by their content and never by their name. */
package processors.read.unpack;
