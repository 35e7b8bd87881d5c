package ai.voiceagent.command.bench;

import ai.voiceagent.command.account.OpenAccount;
import ai.voiceagent.command.campaign.CreateCampaign;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.id.Ids;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side on the embedded stores, without its web end: everything real but the wire. */
public final class CommandBench implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private CommandBench(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static CommandBench start(Path data) {
        return new CommandBench(new SpringApplicationBuilder(BenchSetup.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "voice.data=" + data,
                        "voice.clickhouse.url=http://127.0.0.1:1",
                        "axon.axonserver.enabled=false",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.messages=jackson3",
                        "axon.serializer.events=jackson3",
                        "logging.level.root=WARN")
                .run());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public AccountId account() {
        var id = new AccountId(get(Ids.class).next("acc_"));
        get(Commands.class).send(new OpenAccount(id, "Acme", "Asia/Kolkata"));
        return id;
    }

    public CampaignId campaign(AccountId account, CampaignType type) {
        var id = new CampaignId(get(Ids.class).next(type == CampaignType.INCOMING ? "INC" : "OUT"));
        var profile = new CampaignProfile("Deposits", null, null, null);
        get(Commands.class)
                .send(new CreateCampaign(id, account, type, profile, CampaignConfig.EMPTY, CampaignStatus.ACTIVE));
        return id;
    }

    /** What happened to one aggregate, in order. */
    public List<?> events(String aggregateId) {
        return get(EventStore.class)
                .readEvents(aggregateId)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
