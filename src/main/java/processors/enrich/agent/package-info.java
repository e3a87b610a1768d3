/** What a user agent's text says of the program, the system and the device. */
package processors.enrich.agent;
