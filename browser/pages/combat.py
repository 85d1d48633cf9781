"""What combat experience leads to: suggestions of our own for military occupations without a civilian counterpart."""

from collections.abc import Mapping
from types import MappingProxyType

POLICE = ("33-3051.00", "Police & Sheriff's Patrol Officers")
CORRECTIONS = ("33-3012.00", "Correctional Officers & Jailers")
GUARD = ("33-9032.00", "Security Guards")
SECURITY = ("11-3013.01", "Security Managers")
EMERGENCY = ("11-9161.00", "Emergency Management Directors")
FIRE = ("33-2011.00", "Firefighters")
BORDER = ("33-3051.04", "Customs & Border Protection Officers")
CONSTRUCTION = ("47-2061.00", "Construction Laborers")
CONSTRUCTION_LEAD = ("47-1011.00", "First-Line Supervisors of Construction Trades & Extraction Workers")
EQUIPMENT = ("47-2073.00", "Operating Engineers & Other Construction Equipment Operators")
HEAVY_MECHANIC = ("49-3042.00", "Mobile Heavy Equipment Mechanics, Except Engines")
TRUCK = ("53-3032.00", "Heavy & Tractor-Trailer Truck Drivers")
LOGISTICS = ("13-1081.00", "Logisticians")
OPERATIONS = ("11-1021.00", "General & Operations Managers")
TRAINING = ("13-1151.00", "Training & Development Specialists")
PROJECTS = ("13-1082.00", "Project Management Specialists")
SURVEY = ("17-3031.00", "Surveying & Mapping Technicians")
DISPATCH = ("43-5031.00", "Public Safety Telecommunicators")
ELECTRONICS = ("49-2094.00", "Electrical & Electronics Repairers, Commercial & Industrial Equipment")
PARAMEDIC = ("29-2042.00", "Emergency Medical Technicians")
AIRFIELD = ("53-2022.00", "Airfield Operations Specialists")
CARGO = ("53-1041.00", "Aircraft Cargo Handling Supervisors")
PILOT = ("53-2012.00", "Commercial Pilots")
CREW = ("53-2031.00", "Flight Attendants")
AIRCRAFT = ("49-3011.00", "Aircraft Mechanics & Service Technicians")
INTELLIGENCE = ("33-3021.06", "Intelligence Analysts")
PUBLIC = ("27-3031.00", "Public Relations Specialists")

SOLDIER = (POLICE, GUARD, CORRECTIONS, BORDER, EMERGENCY, FIRE, CONSTRUCTION, LOGISTICS, TRAINING)
OFFICER = (OPERATIONS, EMERGENCY, LOGISTICS, PROJECTS, SECURITY, TRAINING, INTELLIGENCE)
# SOC code of a military occupation -> what it leads to, the closest first.
LEADS_TO: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "55-1011": (PILOT, AIRFIELD, *OFFICER),
        "55-1012": (AIRFIELD, *OFFICER),
        "55-1013": OFFICER,
        "55-1014": OFFICER,
        "55-1015": OFFICER,
        "55-1016": OFFICER,
        "55-1017": (SECURITY, INTELLIGENCE, *OFFICER),
        "55-1019": OFFICER,
        "55-2011": (CARGO, AIRFIELD, LOGISTICS, OPERATIONS, TRAINING),
        "55-2012": (CONSTRUCTION_LEAD, SECURITY, LOGISTICS, OPERATIONS, EMERGENCY, TRAINING),
        "55-2013": (SECURITY, LOGISTICS, OPERATIONS, EMERGENCY, TRAINING),
        "55-3011": (CREW, AIRCRAFT, CARGO, AIRFIELD, LOGISTICS),
        "55-3012": (AIRFIELD, AIRCRAFT, CARGO, FIRE),
        "55-3013": (EQUIPMENT, HEAVY_MECHANIC, TRUCK, *SOLDIER),
        "55-3014": (EQUIPMENT, TRUCK, SURVEY, ELECTRONICS, *SOLDIER),
        "55-3015": (DISPATCH, ELECTRONICS, INTELLIGENCE, EMERGENCY, LOGISTICS),
        "55-3016": SOLDIER,
        "55-3018": (SECURITY, PARAMEDIC, INTELLIGENCE, *SOLDIER),
        "55-3019": (INTELLIGENCE, PUBLIC, ELECTRONICS, *SOLDIER),
    }
)
