/**
 * Sample logs for trying the program: made-up objects of each log type, under the keys that AWS
 * would give them. What they look like is said by one file a log type in the resources beside this
 * package; the same objects come out of it every time.
 */
package local.samples;
