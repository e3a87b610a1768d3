package processors.normalize;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A setting that a step cannot do without; {@link RequiredSettings} looks for it at the start. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Required {

  /** The setting that fills the field, if it is not called like it. */
  String value() default "";
}
