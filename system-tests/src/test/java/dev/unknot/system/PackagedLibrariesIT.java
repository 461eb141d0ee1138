package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.local.Service;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No service ships a library with a known hole. */
class PackagedLibrariesIT {

    private static final Pattern NETTY = Pattern.compile("io\\.netty\\.netty-.*?-(\\d[\\d.]*)\\.Final.*\\.jar");
    private static final Pattern DATABIND = Pattern.compile(".*\\.jackson-databind-(\\d[\\d.]*)\\.jar");

    /** Below this version CVE-2026-33870 and CVE-2026-33871. */
    private static final Version LEAST_NETTY = Version.parse("4.1.132");

    /** Below this version CVE-2026-54512 and CVE-2026-54513. */
    private static final Version LEAST_DATABIND = Version.parse("2.21.4");

    @ParameterizedTest
    @EnumSource
    void noServiceShipsAVulnerableNetty(Service service) throws IOException {
        assertThat(versions(service, NETTY))
                .isNotEmpty()
                .allSatisfy(version -> assertThat(version).isGreaterThanOrEqualTo(LEAST_NETTY));
    }

    @ParameterizedTest
    @EnumSource
    void noServiceShipsAVulnerableJackson(Service service) throws IOException {
        assertThat(versions(service, DATABIND))
                .isNotEmpty()
                .allSatisfy(version -> assertThat(version).isGreaterThanOrEqualTo(LEAST_DATABIND));
    }

    private static List<Version> versions(Service service, Pattern name) throws IOException {
        Path libraries = Project.ROOT.resolve(service.module()).resolve("target/quarkus-app/lib");
        try (Stream<Path> jars = Files.walk(libraries)) {
            return jars.map(jar -> name.matcher(jar.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(found -> Version.parse(found.group(1)))
                    .toList();
        }
    }
}
