package ai.voiceagent.query.report;

import ai.voiceagent.platform.id.Ids;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Keeps the reports that were asked for, for all processes of an installation. Their ids sort by time. */
@Component
class MongoReports {

    static final String PREFIX = "exp_";

    private final MongoDatabaseFactory mongo;

    MongoReports(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    void save(Report report) {
        var document = new Document("_id", report.id())
                .append("account", report.accountId())
                .append("format", report.format().name())
                .append("file_name", report.fileName())
                .append("status", report.status().name())
                .append("requested_at", Date.from(report.requestedAt()))
                .append("problem", report.problem());
        reports().replaceOne(Filters.eq("_id", report.id()), document, new ReplaceOptions().upsert(true));
    }

    Optional<Report> find(String id) {
        return Optional.ofNullable(reports().find(Filters.eq("_id", id)).first())
                .map(MongoReports::report);
    }

    /** Some of the reports that were asked for before {@code then}. */
    List<Report> before(Instant then, int most) {
        var older = Filters.lt("_id", Ids.derived(PREFIX, then, ""));
        return reports().find(older).limit(most).map(MongoReports::report).into(new ArrayList<>());
    }

    void delete(String id) {
        reports().deleteOne(Filters.eq("_id", id));
    }

    private MongoCollection<Document> reports() {
        return mongo.getMongoDatabase().getCollection("reports");
    }

    private static Report report(Document document) {
        return new Report(
                document.getString("_id"),
                document.getString("account"),
                ReportFormat.valueOf(document.getString("format")),
                document.getString("file_name"),
                Report.Status.valueOf(document.getString("status")),
                document.getDate("requested_at").toInstant(),
                document.getString("problem"));
    }
}
