# SPDX-License-Identifier: EUPL-1.2
"""A school's own weeks are kept, undone, and counted by everywhere."""

import json

import pytest
from sqlmodel import select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.models import Auditregel, School
from leerplicht_desktop.services import concept, instellingen_test_hulp
