package org.duly.contact;

import java.util.Set;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Jurisdiction;
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

    /**
     * The gate of live work. It knows only laws whose facts the rooms put together: what nobody asked for reads as in
     * order, so a law asked about half the facts would permit what it forbids. Of others it answers "not covered".
     */
    @Bean
    Gate gate(Packs packs) {
        return new Gate(packs.of(Set.of(Jurisdiction.CN)));
    }
}
