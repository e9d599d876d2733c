package org.duly.contact;

import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate with the rule packs that come with this version, and the settings of contacts. */
@Configuration
@EnableConfigurationProperties(ContactProperties.class)
class ContactConfiguration {

    @Bean
    Gate gate() {
        return new Gate(Packs.load());
    }
}
