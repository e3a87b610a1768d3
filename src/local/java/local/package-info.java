/**
 * The embedded stack: real servers for trying the program and for its tests, all on one machine.
 */
package local;
