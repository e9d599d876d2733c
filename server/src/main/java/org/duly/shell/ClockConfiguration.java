package org.duly.shell;

import java.time.Clock;
import org.duly.kernel.BusinessClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock everybody is handed, and whether things happen by themselves. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    BusinessClock clock() {
        return new BusinessClock(Clock.systemUTC());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
    static class Scheduling {}
}
