package org.duly.daily;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.duly.DulyTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An application of its own with partitions so small that a few cases fill several; runs go over everything there is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DulyTest
@TestPropertySource(properties = "duly.daily.partition=3")
@Import(Floor.class)
@interface DailyTest {}
