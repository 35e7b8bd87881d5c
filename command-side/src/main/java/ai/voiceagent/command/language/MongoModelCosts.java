package ai.voiceagent.command.language;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ModelUsage;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoModelCosts implements ModelCosts {

    private final MongoDatabaseFactory mongo;
    private final Clock clock;

    MongoModelCosts(MongoDatabaseFactory mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void add(AccountId accountId, String task, ModelUsage usage) {
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
        var id = String.join(":", accountId.value(), month, usage.provider(), usage.model(), task);
        var sums = Updates.combine(
                Updates.setOnInsert("accountId", accountId.value()),
                Updates.setOnInsert("month", month),
                Updates.setOnInsert("provider", usage.provider()),
                Updates.setOnInsert("model", usage.model()),
                Updates.setOnInsert("task", task),
                Updates.inc("answers", 1L),
                Updates.inc("inputTokens", usage.inputTokens()),
                Updates.inc("outputTokens", usage.outputTokens()),
                Updates.inc("costMicroUsd", usage.costMicroUsd()));
        mongo.getMongoDatabase()
                .getCollection("language_model_costs")
                .updateOne(Filters.eq(id), sums, new UpdateOptions().upsert(true));
    }
}
