/** IP addresses and networks as numbers, for looking them up. */
package processors.enrich.address;
