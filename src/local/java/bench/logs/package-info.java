/** Generated log objects: varied as real ones are, and the same at every run. */
package bench.logs;
