/** Reads the rows of Parquet files ("Apache Parquet", file format and logical types). */
package processors.read.parquet;
