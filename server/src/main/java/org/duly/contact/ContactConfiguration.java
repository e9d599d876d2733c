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
    Packs packs() {
        return Packs.load();
    }

    @Bean
    Gate gate(Packs packs) {
        return new Gate(packs);
    }
}
