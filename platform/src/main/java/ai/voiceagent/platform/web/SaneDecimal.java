package ai.voiceagent.platform.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads decimals whose plain form is short; {@code 1e999999999} would fill the memory of whoever writes it out. */
final class SaneDecimal extends StdScalarDeserializer<BigDecimal> {

    private static final int LONGEST = 40;

    SaneDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        var number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(json, context);
        if (number != null && Math.abs((long) number.scale()) > LONGEST) {
            return (BigDecimal) context.handleWeirdNumberValue(
                    BigDecimal.class, 0, "must have at most %d digits before and after the point", LONGEST);
        }
        return number;
    }
}
