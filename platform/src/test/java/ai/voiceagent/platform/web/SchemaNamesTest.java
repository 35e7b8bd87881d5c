package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private static final class Here {
        private record Page() {}
    }

    private static final class There {
        private record Page() {}
    }

    private final SchemaNames names = new SchemaNames();

    @Test
    void aNestedTypeCarriesTheNameOfWhatItIsNestedIn() {
        assertThat(names.getNameOfClass(Here.Page.class)).isEqualTo("SchemaNamesTestHerePage");
        assertThat(names.getNameOfClass(There.Page.class)).isEqualTo("SchemaNamesTestTherePage");
        assertThat(names.getNameOfClass(ApiResponse.class)).isEqualTo("ApiResponse");
    }

    @Test
    void twoTypesOfOneNameAreToldApartByTheirPackages() {
        assertThat(names.getNameOfClass(java.util.Date.class)).isEqualTo("Date");
        assertThat(names.getNameOfClass(java.sql.Date.class)).isEqualTo("java.sql.Date");
        assertThat(names.getNameOfClass(java.util.Date.class)).isEqualTo("Date");
    }
}
