package org.duly.arrangement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of promises. */
@Configuration
@EnableConfigurationProperties(PromiseSettings.class)
class PromiseConfiguration {}
