/**
 * What single log types need beyond what their YAML can say. Each class is a step of their route.
 */
package processors.types;
