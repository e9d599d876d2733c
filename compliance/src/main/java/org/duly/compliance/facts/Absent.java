package org.duly.compliance.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a fact is taken to be when nobody states it, and when it is stated to be missing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Absent {
    /** The word that stands for the neutral or compliant value. */
    String value();

    /** The word for "known to be missing" (null in a case file); empty where null is no possible answer. */
    String ifNull() default "";
}
