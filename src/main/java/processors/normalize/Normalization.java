package processors.normalize;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import processors.record.FieldPath;

/**
 * How a record's fields become a document: the parts of a log type that {@link Normalizer} applies.
 *
 * @param renamed new name to old name, for fields of the record's top level
 * @param timestamp where the time is
 * @param jsonText fields kept as JSON text
 * @param mapper the field mappings
 * @param cloud what is said of the cloud
 * @param index the index of each document
 * @param id the field with the record's own id
 * @param idSuffix the field that tells apart records that share an id
 * @param fieldPrefix the object under which the record's own fields are put
 * @param ecsVersion the version of the Elastic Common Schema
 */
record Normalization(
    Map<String, String> renamed,
    TimestampRule timestamp,
    JsonTextFields jsonText,
    FieldMapper mapper,
    CloudFields cloud,
    IndexNaming index,
    Optional<FieldPath> id,
    Optional<FieldPath> idSuffix,
    Optional<FieldPrefix> fieldPrefix,
    String ecsVersion) {

  Normalization {
    renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed)); // in the order of the YAML
  }
}
