// SPDX-License-Identifier: MIT
// The views of the chart besides cash, which the page does not open with.

import { costsView } from './costs-view';
import { ratesView } from './rates-view';
import { usersView } from './users-view';

export const otherViews = { costs: costsView, users: usersView, rates: ratesView };
