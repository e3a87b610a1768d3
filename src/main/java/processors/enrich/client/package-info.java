/** The client behind proxies. */
package processors.enrich.client;
