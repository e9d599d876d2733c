package org.duly.casework.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.duly.casework.priority.Priorities;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.ProcedureReader;
import org.duly.kernel.WorkingDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the playbooks at start, so that a wrong one stops the start and not a collector. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseworkSettings.class)
class CaseworkConfiguration {

    @Bean
    Procedure procedure() {
        return ProcedureReader.read("playbooks/sop/standard.yaml", text("playbooks/sop/standard.yaml"));
    }

    @Bean
    Priorities priorities() {
        return Priorities.read("playbooks/priority.yaml", text("playbooks/priority.yaml"));
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.china();
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The playbook " + path + " is not on the class path", e);
        }
    }
}
