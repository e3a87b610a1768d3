/** Downloads that trust neither the network nor what it brings. */
package processors.feeds.download;
