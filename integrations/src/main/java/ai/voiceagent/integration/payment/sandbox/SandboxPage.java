package ai.voiceagent.integration.payment.sandbox;

/** The checkout page as HTML: says that it is a sandbox, what is to be paid, and how it went. */
final class SandboxPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s
            <title>Sandbox checkout</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 4rem auto; padding: 0 1rem; color: #1a1a1a }
            .note { background: #fff3cd; border: 1px solid #d9b84a; padding: .75rem 1rem; border-radius: .5rem }
            .amount { font-size: 2.5rem; margin: 1.5rem 0 .5rem }
            .id { color: #595959; font-size: .875rem }
            form { display: inline-block; margin: 1rem .5rem 0 0 }
            button { font: inherit; padding: .6rem 1.6rem; border-radius: .5rem; border: 1px solid #1a1a1a; background: #fff }
            button.pay { background: #1a6b3c; border-color: #1a6b3c; color: #fff }
            </style>
            </head>
            <body>
            <main>
            <p class="note"><strong>This is a sandbox.</strong> No real money moves, whatever you press.</p>
            %s
            </main>
            </body>
            </html>
            """;

    private static final String AMOUNT = """
            <h1 class="amount">%s</h1>
            <p class="id">Wallet top-up %s</p>
            """;

    private static final String BUTTONS = """
            <form method="post" action="%1$s/pay"><button class="pay" type="submit">Pay</button></form>
            <form method="post" action="%1$s/fail"><button type="submit">Fail</button></form>
            """;

    private static final String AGAIN_IN_A_MOMENT = "<meta http-equiv=\"refresh\" content=\"2\">";

    private SandboxPage() {}

    static String of(SandboxCheckout checkout, String token) {
        var amount = AMOUNT.formatted(rupees(checkout.amountPaise()), escaped(checkout.topUpId()));
        if (checkout.open()) return FRAME.formatted("", amount + BUTTONS.formatted(escaped(token)));
        var waiting = checkout.report() == SandboxCheckout.Report.PENDING ? AGAIN_IN_A_MOMENT : "";
        return FRAME.formatted(waiting, amount + "<p role=\"status\">" + outcome(checkout) + "</p>");
    }

    static String unknown() {
        return FRAME.formatted("", "<h1>There is no such checkout</h1>");
    }

    private static String outcome(SandboxCheckout checkout) {
        var paid = checkout.decision() == SandboxCheckout.Decision.PAID;
        var decided = switch (checkout.decision()) {
            case PAID -> "Paid";
            case EXPIRED -> "This checkout has expired";
            case FAILED, OPEN -> "The payment failed";
        };
        return switch (checkout.report()) {
            case PENDING -> decided + ". The wallet is being told.";
            case REFUSED -> decided + ", but the wallet refused the report of it.";
            case ACCEPTED ->
                decided
                        + (paid
                                ? ". The wallet was credited with " + rupees(checkout.amountPaise()) + "."
                                : ". Nothing was credited.");
        };
    }

    /** Rupees with Indian grouping, {@code ₹ 10,00,000}, and paise only when there are some. */
    static String rupees(long paise) {
        var whole = Long.toString(paise / 100);
        var head = whole.length() > 3 ? whole.substring(0, whole.length() - 3) : "";
        var tail = whole.substring(head.length());
        var grouped = head.isEmpty() ? tail : head.replaceAll("(?<=\\d)(?=(\\d\\d)+$)", ",") + "," + tail;
        return "₹ " + grouped + (paise % 100 == 0 ? "" : ".%02d".formatted(paise % 100));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
