/**
 * Adds to documents what others know about their addresses, domains and user agents: the client
 * behind proxies, places and networks, threat indicators, browsers. The data is replaced while
 * documents are enriched with it.
 */
package processors.enrich;
