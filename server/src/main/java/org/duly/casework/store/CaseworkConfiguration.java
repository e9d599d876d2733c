package org.duly.casework.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.duly.casework.priority.Priorities;
import org.duly.casework.sop.ActionLaw;
import org.duly.casework.sop.ProcedureReader;
import org.duly.casework.sop.Versions;
import org.duly.kernel.WorkingDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the playbooks at start, so that a wrong one stops the start and not a collector. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseworkSettings.class)
class CaseworkConfiguration {

    @Bean
    Versions procedureVersions(ActionLaw law, CaseworkSettings settings) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:playbooks/sop/*.yaml");
        return new Versions(Arrays.stream(files)
                .map(file -> "playbooks/sop/" + file.getFilename())
                .map(path -> ProcedureReader.read(path, text(path), law))
                .map(each -> each.beginning(settings.begins().get(each.version())))
                .toList());
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
