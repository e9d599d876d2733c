package org.duly.daily.work;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the daily run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DailySettings.class)
class DailyConfiguration {}
