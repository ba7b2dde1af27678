package io.helpdesk.api.macro;

import java.util.List;
import java.util.Set;

/** What to write on a macro; null leaves a part alone, and a new one is its author's own, without actions, for every occasion. */
public record SaveMacro(
        String name, Macro.Audience audience, List<MacroAction> actions, Set<Macro.Occasion> occasions, String text) {}
