package processors.read.parquet;

import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;

/** One value of a column. Values of a dictionary are made once for each of its entries. */
final class ValueConverter extends PrimitiveConverter {

  private final Values values;
  private final Consumer<Object> target;
  private Object[] dictionary;

  ValueConverter(Values values, Consumer<Object> target) {
    this.values = values;
    this.target = target;
  }

  @Override
  public boolean hasDictionarySupport() {
    return values.fromDictionary();
  }

  @Override
  public void setDictionary(Dictionary given) {
    dictionary = new Object[given.getMaxId() + 1];
    for (int i = 0; i < dictionary.length; i++) {
      dictionary[i] = values.ofBinary(given.decodeToBinary(i));
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    target.accept(dictionary[id]);
  }

  @Override
  public void addBinary(Binary value) {
    target.accept(values.ofBinary(value));
  }

  @Override
  public void addInt(int value) {
    target.accept(values.ofLong(value));
  }

  @Override
  public void addLong(long value) {
    target.accept(values.ofLong(value));
  }

  @Override
  public void addFloat(float value) {
    target.accept(Values.ofDouble(Double.parseDouble(Float.toString(value))));
  }

  @Override
  public void addDouble(double value) {
    target.accept(Values.ofDouble(value));
  }

  @Override
  public void addBoolean(boolean value) {
    target.accept(value);
  }
}
