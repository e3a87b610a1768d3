/** The databases of places and networks that MaxMind gives away. */
package processors.feeds.geolite;
