package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedTagsTest {

    @Test
    void everyUsedTagIsListedOnceWithItsDescriptionInReadingOrder() {
        var described = new Tag().name("Dashboard").description("Figures");
        var document = new OpenAPI()
                .tags(List.of(new Tag().name("Unused"), new Tag().name("Dashboard"), described))
                .paths(new Paths()
                        .addPathItem("/a", get("Zebra"))
                        .addPathItem("/b", get("Wallet"))
                        .addPathItem("/c", get("Aardvark"))
                        .addPathItem("/d", get("Dashboard"))
                        .addPathItem("/e", get("Dashboard")));

        new OrderedTags().customise(document);

        assertThat(document.getTags())
                .extracting(Tag::getName)
                .containsExactly("Dashboard", "Wallet", "Aardvark", "Zebra");
        assertThat(document.getTags().getFirst()).isSameAs(described);
    }

    private static PathItem get(String tag) {
        return new PathItem().get(new Operation().tags(List.of(tag)));
    }
}
