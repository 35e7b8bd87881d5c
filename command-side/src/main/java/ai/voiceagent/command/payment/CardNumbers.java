package ai.voiceagent.command.payment;

import ai.voiceagent.platform.error.Rejection;
import java.util.regex.Pattern;

/** Recognises what looks like the number of a card, so that none is ever taken in. */
final class CardNumbers {

    /** 13 digits or more, however they are set apart; neither telephone numbers nor tokens of gateways have so many. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .-]*+\\d){12}");

    private CardNumbers() {}

    static void refuse(String field, String text) {
        if (NUMBER.matcher(text).find()) {
            throw Rejection.validation(
                    field,
                    "no card number",
                    "looks like a card number; give the token that the payment gateway made of the card");
        }
    }
}
