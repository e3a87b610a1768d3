/** The networks of proxies whose word on a client's address is believed. */
package processors.feeds.proxies;
