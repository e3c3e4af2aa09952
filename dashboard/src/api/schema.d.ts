/** Made by npm run types of what the server says of itself; not to be changed by hand. */
export interface paths {
    "/api/admin/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope admin. */
        get: operations["projections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/projections/{projection}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the scope admin. */
        post: operations["rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/projections/{projection}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the scope admin. */
        post: operations["retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["stores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["settings"];
        /** @description Needs the scope settings:write. */
        put: operations["put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/audit-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope audit:read. */
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/audit-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope audit:read. */
        get: operations["exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope audit:read. */
        get: operations["runs"];
        put?: never;
        /** @description Needs the scope audit:read. */
        post: operations["begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/audits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope audit:read. */
        get: operations["run_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/orders/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs the scope orders:write. */
        post: operations["run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/orders/recent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read; with asOf, position or known audit:read. */
        get: operations["recent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read or orders:write. */
        get: operations["order"];
        /** @description Needs the scope orders:write. */
        put: operations["place"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Needs the scope orders:write. */
        put: operations["cancel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/orders/{orderId}/refunds/{refundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Needs the scope orders:write. */
        put: operations["refund"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/orders/{orderId}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Needs the scope orders:write. */
        put: operations["retract"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["goals"];
        put?: never;
        /** @description Needs the scope goals:write. */
        post: operations["set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-goals/{goalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Needs the scope goals:write. */
        delete: operations["retire"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-goals/{goalId}/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-goals/{goalId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope audit:read. */
        get: operations["explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-goals/{goalId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope audit:read. */
        get: operations["history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-goals/{goalId}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-goals/{goalId}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read. */
        get: operations["series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{storeId}/sales-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs the scope sales:read; with asOf, position or known audit:read. */
        get: operations["progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditControllerRuns: {
            audits: components["schemas"]["AuditView"][];
            storeId: string;
        };
        AuditExportControllerExports: {
            exports: components["schemas"]["ExportJournalEntry"][];
        };
        AuditKeyControllerKeyView: {
            algorithm: string;
            keyId: string;
            publicKey: string;
        };
        AuditKeyControllerKeysView: {
            algorithm: string;
            earlier: components["schemas"]["AuditKeyControllerKeyView"][];
            keyId: string;
            publicKey: string;
        };
        AuditView: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            differences: components["schemas"]["Difference"][];
            /** Format: int64 */
            differing: number;
            digest: string | null;
            equal: boolean | null;
            error: string | null;
            /** Format: int64 */
            events: number;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            /** Format: int64 */
            parkedAt: number | null;
            /** Format: int64 */
            position: number | null;
            progress: components["schemas"]["AuditViewProgress"];
            /** @enum {string} */
            state: "running" | "done" | "failed";
            storeId: string;
        };
        AuditViewProgress: {
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            of: number | null;
        };
        BothLong: {
            /** Format: int64 */
            ordered: number;
            /** Format: int64 */
            processed: number;
        };
        BothString: {
            ordered: string;
            processed: string;
        };
        CellHistoryStep: {
            name: string;
            value: unknown;
        };
        CellItem: {
            name: string;
            value: unknown;
        };
        CurveView: {
            /** @enum {string} */
            curve: "linear" | "seasonal";
            /** Format: date */
            learnedFrom: string | null;
            /** Format: date */
            learnedTo: string | null;
            /** Format: int64 */
            orders: number | null;
            weights: number[] | null;
        };
        Difference: {
            column: string | null;
            expected: string | null;
            key: string;
            /** @enum {string} */
            kind: "changed" | "missing" | "extra" | "unreadable" | "broken";
            served: string | null;
            table: string;
        };
        ExportJournalEntry: {
            actor: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
        };
        GoalAnswer: {
            goalId: string;
            /** Format: int64 */
            position: number;
            /** @enum {string} */
            status: "created" | "changed" | "unchanged";
            storeId: string;
        };
        GoalControllerGoals: {
            goals: components["schemas"]["GoalView"][];
        };
        GoalHistoryPage: {
            /** Format: date */
            next: string | null;
            periods: components["schemas"]["GoalHistoryPageEntry"][];
        };
        GoalHistoryPageBefore: {
            actual: string;
            /** @enum {string} */
            outcome: "achieved" | "missed" | "running" | "upcoming" | "retired";
        };
        GoalHistoryPageEntry: {
            actual: string;
            attainment: string;
            before: components["schemas"]["GoalHistoryPageBefore"] | null;
            beforeGoal: boolean;
            /** Format: date-time */
            correctedAt: string | null;
            /** Format: date-time */
            endsAt: string;
            /** Format: int64 */
            orders: number;
            /** @enum {string} */
            outcome: "achieved" | "missed" | "running" | "upcoming" | "retired";
            /** Format: date */
            periodEnd: string;
            /** Format: date */
            periodStart: string;
            recut: boolean;
            /** Format: date-time */
            startsAt: string;
            /** Format: int32 */
            streak: number;
            target: string;
        };
        GoalProgress: {
            actual: string;
            /** Format: date-time */
            asOf: string;
            attainment: string;
            beforeGoal: boolean;
            elapsed: string;
            /** Format: date-time */
            endsAt: string;
            expected: string;
            /** @enum {string|null} */
            nextPace: "upcoming" | "too_early" | "ahead" | "on_pace" | "behind" | "missed" | "achieved" | null;
            /** Format: date-time */
            nextPaceAt: string | null;
            /** Format: int64 */
            orders: number;
            /** @enum {string} */
            pace: "upcoming" | "too_early" | "ahead" | "on_pace" | "behind" | "missed" | "achieved";
            paceRatio: string | null;
            /** Format: date */
            periodEnd: string;
            /** Format: date */
            periodStart: string;
            /** Format: int64 */
            position: number;
            projected: string | null;
            remaining: string;
            requiredRunRate: components["schemas"]["GoalProgressRequiredRunRate"] | null;
            /** Format: date-time */
            startsAt: string;
            target: string;
            variance: string;
        };
        GoalProgressRequiredRunRate: {
            /** @enum {string} */
            per: "day" | "hour";
            value: string;
        };
        GoalView: {
            currency: string | null;
            /** @enum {string} */
            curve: "linear" | "seasonal";
            /** Format: date */
            endDate: string | null;
            goalId: string;
            label: string | null;
            /** @enum {string} */
            metric: "revenue" | "units_sold";
            /** @enum {string} */
            period: "daily" | "weekly" | "monthly" | "custom";
            progress: components["schemas"]["GoalProgress"] | null;
            /** @enum {string} */
            refundsCountOn: "processed" | "ordered";
            /** Format: date-time */
            revisedAt: string;
            /** Format: int32 */
            revision: number;
            /** Format: date-time */
            setAt: string;
            /** Format: date */
            startDate: string | null;
            /** @enum {string} */
            status: "active" | "retired";
            storeId: string;
            target: string;
            tolerance: string;
        };
        OrderAnswer: {
            orderId: string;
            /** Format: int64 */
            position: number;
            refundId: string | null;
            /** @enum {string} */
            status: "created" | "changed" | "unchanged";
            storeId: string;
        };
        OrderView: {
            cancellation: components["schemas"]["OrderViewCancellation"] | null;
            channel: string | null;
            currency: string;
            discount: string;
            left: components["schemas"]["OrderViewLeft"];
            lines: components["schemas"]["OrderViewLine"][];
            netSales: string;
            orderId: string;
            /** Format: date-time */
            placedAt: string;
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            refunds: components["schemas"]["OrderViewRefund"][];
            retraction: components["schemas"]["OrderViewRetraction"] | null;
            shipTo: components["schemas"]["Place"] | null;
            shipping: string;
            /** @enum {string} */
            state: "placed" | "partly_refunded" | "refunded" | "cancelled" | "retracted";
            storeId: string;
            tax: string;
            test: boolean;
            total: string;
            /** Format: int64 */
            units: number;
        };
        OrderViewCancellation: {
            amount: string;
            /** Format: date-time */
            cancelledAt: string;
            netSales: string;
            /** Format: int64 */
            position: number;
            /** @enum {string|null} */
            reason: "customer" | "fraud" | "stock" | "mistake" | "other" | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: int64 */
            units: number;
        };
        OrderViewLeft: {
            netSales: string;
            total: string;
            /** Format: int64 */
            units: number;
        };
        OrderViewLine: {
            imageUrl: string | null;
            name: string;
            /** Format: int32 */
            quantity: number;
            sku: string;
            total: string;
            unitPrice: string;
        };
        OrderViewRefund: {
            amount: string;
            netSales: string;
            /** Format: int64 */
            position: number;
            /** @enum {string|null} */
            reason: "customer" | "fraud" | "stock" | "mistake" | "other" | null;
            /** Format: date-time */
            recordedAt: string;
            refundId: string | null;
            /** Format: date-time */
            refundedAt: string;
            /** Format: int64 */
            units: number;
        };
        OrderViewRetraction: {
            amount: string;
            netSales: string;
            /** Format: int64 */
            position: number;
            /** @enum {string|null} */
            reason: "customer" | "fraud" | "stock" | "mistake" | "other" | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            retractedAt: string;
            /** Format: int64 */
            units: number;
        };
        PageHistoryStep: unknown;
        PageItem: unknown;
        Place: {
            city: string | null;
            country: string | null;
            region: string | null;
        };
        Problem: {
            detail: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            instance: string;
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        ProductSummary: {
            imageUrl: string | null;
            /** Format: int32 */
            moreItems: number;
            name: string;
        };
        ProjectionControllerProjections: {
            projections: components["schemas"]["ProjectionView"][];
            rebuilds: components["schemas"]["RebuildView"][];
        };
        ProjectionControllerRetried: {
            parked: components["schemas"]["ProjectionViewParked"] | null;
            storeId: string;
        };
        ProjectionView: {
            /** Format: int64 */
            head: number;
            /** Format: int64 */
            lag: number;
            name: string;
            parked: components["schemas"]["ProjectionViewParked"][];
            /** Format: int64 */
            position: number;
            segments: components["schemas"]["ProjectionViewSegment"][];
        };
        ProjectionViewParked: {
            /** Format: int64 */
            behind: number;
            error: string;
            /** Format: int64 */
            parkedAt: number;
            storeId: string;
        };
        ProjectionViewSegment: {
            caughtUp: boolean | null;
            failing: boolean | null;
            here: boolean;
            owner: string | null;
            /** Format: int64 */
            position: number | null;
            /** Format: int32 */
            segment: number;
        };
        RebuildView: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            eventsPerSecond: number;
            /** Format: int64 */
            failures: number;
            /** Format: date-time */
            finishedAt: string | null;
            lastFailure: components["schemas"]["RebuildViewFailure"] | null;
            /** Format: int64 */
            ofEvents: number | null;
            /** Format: int64 */
            ofStores: number | null;
            /** Format: int64 */
            position: number;
            projection: string;
            /** Format: int64 */
            rowsReplaced: number;
            /** Format: int64 */
            secondsLeft: number | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            store: string | null;
            storeId: string | null;
            /** Format: int64 */
            storesChanged: number;
            /** Format: int64 */
            storesDone: number;
        };
        RebuildViewFailure: {
            error: string;
            storeId: string;
        };
        RecentEntries: {
            /** Format: date-time */
            asOf: string;
            entries: components["schemas"]["TickerEntryView"][];
            /** Format: int32 */
            epoch: number;
            /** Format: int64 */
            headSeq: number;
            /** Format: int64 */
            parkedAt: number | null;
            /** Format: int64 */
            position: number;
            storeId: string;
        };
        SalesView: {
            buckets: components["schemas"]["SalesViewBucket"][];
            /** @enum {string} */
            by: "day" | "week" | "month";
            currency: string;
        };
        SalesViewBucket: {
            gross: string;
            net: components["schemas"]["BothString"];
            netUnits: components["schemas"]["BothLong"];
            /** Format: int64 */
            orders: number;
            refundedUnits: components["schemas"]["BothLong"];
            refunds: components["schemas"]["BothString"];
            /** Format: date */
            start: string;
            /** Format: int64 */
            units: number;
        };
        SeriesView: {
            points: components["schemas"]["SeriesViewPoint"][];
            projected: string | null;
        };
        SeriesViewPoint: {
            actual: string | null;
            /** Format: date-time */
            at: string;
            expected: string;
        };
        StoreAnswer: {
            /** Format: int64 */
            position: number;
            /** @enum {string} */
            status: "created" | "changed" | "unchanged";
            storeId: string;
        };
        StoreControllerStores: {
            stores: components["schemas"]["StoreControllerSummary"][];
        };
        StoreControllerSummary: {
            currency: string;
            name: string;
            storeId: string;
            timeZone: string;
        };
        StoreView: {
            currency: string;
            name: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: int32 */
            revision: number;
            storeId: string;
            timeZone: string;
            /** @enum {string} */
            weekStart: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        };
        TickerEntryView: {
            /** Format: date-time */
            at: string;
            currency: string;
            /** @enum {string} */
            kind: "sale" | "refund" | "cancellation" | "retraction";
            late: boolean;
            location: components["schemas"]["Place"] | null;
            orderId: string;
            /** Format: date-time */
            placedAt: string;
            /** Format: int64 */
            position: number;
            product: components["schemas"]["ProductSummary"];
            /** Format: date-time */
            recordedAt: string;
            /** Format: int64 */
            seq: number;
            test: boolean;
            /** Format: int64 */
            units: number;
            value: string;
        };
        WalkHistoryStep: {
            columns: components["schemas"]["CellHistoryStep"][];
            first: components["schemas"]["PageHistoryStep"];
            following: unknown;
            isOne: boolean;
        };
        WalkItem: {
            columns: components["schemas"]["CellItem"][];
            first: components["schemas"]["PageItem"];
            following: unknown;
            isOne: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    projections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionControllerProjections"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rebuild: {
        parameters: {
            query?: {
                storeId?: string;
            };
            header?: never;
            path: {
                projection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry: {
        parameters: {
            query?: {
                storeId?: string;
            };
            header?: never;
            path: {
                projection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionControllerRetried"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKeyControllerKeysView"];
                };
            };
        };
    };
    stores: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreControllerStores"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports: {
        parameters: {
            query?: {
                limit?: string;
            };
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditExportControllerExports"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runs: {
        parameters: {
            query?: {
                limit?: string;
            };
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditControllerRuns"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recent: {
        parameters: {
            query?: {
                limit?: string;
                before?: string;
                after?: string;
                test?: string;
                asOf?: string;
                position?: string;
                known?: string;
            };
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecentEntries"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sales: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                by?: string;
            };
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesView"];
                    "text/csv": components["schemas"]["SalesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    goals: {
        parameters: {
            query?: {
                period?: string;
                status?: string;
            };
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalControllerGoals"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retire: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                storeId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    curve: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path: {
                storeId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurveView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain: {
        parameters: {
            query?: {
                date?: string;
                asOf?: string;
                position?: string;
                known?: string;
                limit?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                storeId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkItem"];
                    "application/x-ndjson": components["schemas"]["WalkItem"];
                    "text/csv": components["schemas"]["WalkItem"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    history: {
        parameters: {
            query?: {
                limit?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                storeId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkHistoryStep"];
                    "application/x-ndjson": components["schemas"]["WalkHistoryStep"];
                    "text/csv": components["schemas"]["WalkHistoryStep"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    periods: {
        parameters: {
            query?: {
                limit?: string;
                before?: string;
            };
            header?: never;
            path: {
                storeId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalHistoryPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    series: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path: {
                storeId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progress: {
        parameters: {
            query?: {
                goalId?: string;
                date?: string;
                asOf?: string;
                position?: string;
                known?: string;
            };
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
